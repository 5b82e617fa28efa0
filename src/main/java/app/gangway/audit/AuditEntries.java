package app.gangway.audit;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The entries of the audit log, for reading; {@link AuditLog} writes them. */
public interface AuditEntries
    extends Repository<AuditEntry, Long>, JpaSpecificationExecutor<AuditEntry> {

  Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

  long count();
}
