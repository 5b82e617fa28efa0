package app.gangway.mail.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that somebody has published; none is ever changed. */
@Repository
class PublishedTemplates {

  private static final String OF =
      """
      select language_tag, version, subject, body, published_by, published_at
      from mail_template where template_key = :key and language_tag = :language
      order by version desc""";

  private static final String INSERT =
      """
      insert into mail_template
        (template_key, language_tag, version, subject, body, published_by, published_at)
      values (:key, :language, :version, :subject, :body, :by, :at)""";

  private final JdbcClient rows;

  PublishedTemplates(JdbcClient rows) {
    this.rows = rows;
  }

  /** Empty where nobody has published any in exactly this language. */
  Optional<TemplateVersion> newest(String key, Locale language) {
    return read(OF + " limit 1", key, language).stream().findFirst();
  }

  /** The newest first. */
  List<TemplateVersion> all(String key, Locale language) {
    return read(OF, key, language);
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if there is this version already
   */
  TemplateVersion add(
      String key, Locale language, int version, TemplateWords words, String by, Instant at) {
    rows.sql(INSERT)
        .param("key", key)
        .param("language", language.toLanguageTag())
        .param("version", version)
        .param("subject", words.subject())
        .param("body", words.body())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return new TemplateVersion(language, version, words, by, at);
  }

  private List<TemplateVersion> read(String sql, String key, Locale language) {
    return rows.sql(sql)
        .param("key", key)
        .param("language", language.toLanguageTag())
        .query((row, number) -> version(row))
        .list();
  }

  private static TemplateVersion version(ResultSet row) throws SQLException {
    return new TemplateVersion(
        Locale.forLanguageTag(row.getString("language_tag")),
        row.getInt("version"),
        new TemplateWords(row.getString("subject"), row.getString("body")),
        row.getString("published_by"),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }
}
