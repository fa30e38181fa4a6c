package vn.thonbao.directory;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface People extends CrudRepository<PersonRow, Long> {
    /** However the number was written. */
    @Query("""
            SELECT * FROM person
            WHERE replace(replace(replace(replace(phone, ' ', ''), '.', ''), '-', ''), '+84', '0') = :national
            ORDER BY id LIMIT 2""")
    List<PersonRow> withPhone(String national);

    List<PersonRow> findByAgencyIdOrderById(long agency);
}
