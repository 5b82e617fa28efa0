package app.gangway.security.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person has set for themselves, wherever their account comes from. */
@Entity
@Table(name = "person_settings")
class PersonSettings {

  @Id private String person = "";

  @Column(name = "language_tag")
  private @Nullable String languageTag;

  /** Names with commas between them. */
  @Column(name = "hidden_columns")
  private @Nullable String hiddenColumns;

  protected PersonSettings() {}

  /**
   * @param person the name that they sign in with
   */
  PersonSettings(String person) {
    this.person = person;
  }

  String person() {
    return person;
  }

  Optional<Locale> language() {
    return Optional.ofNullable(languageTag).map(Locale::forLanguageTag);
  }

  void setLanguage(Locale language) {
    languageTag = language.toLanguageTag();
  }

  Set<String> hiddenColumns() {
    return hiddenColumns == null || hiddenColumns.isEmpty()
        ? Set.of()
        : Set.of(hiddenColumns.split(","));
  }

  void setHiddenColumns(Set<String> columns) {
    hiddenColumns = columns.stream().sorted().collect(Collectors.joining(","));
  }
}
