package vn.thonbao.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface AccountRows extends CrudRepository<AccountRow, Long> {
    Optional<AccountRow> findByUsername(String username);

    List<AccountRow> findAllByOrderByUsername();

    @Modifying
    @Query("UPDATE account SET password_hash = :passwordHash WHERE id = :id")
    boolean changePassword(long id, String passwordHash);
}
