package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Posts extends CrudRepository<PostRow, Long> {
    @Query("""
            SELECT * FROM post
            WHERE agency_id = :agency AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ORDER BY id""")
    List<PostRow> within(long agency, LocalDate day);

    @Modifying
    @Query("""
            UPDATE post SET valid_to = :lastDay
            WHERE person_id = :person AND unit_id = :unit AND (valid_to IS NULL OR valid_to > :lastDay)""")
    void end(long person, long unit, LocalDate lastDay);

    @Modifying
    @Query(
            "UPDATE post SET valid_to = :lastDay WHERE unit_id = :unit AND valid_from <= :lastDay AND (valid_to IS NULL OR valid_to > :lastDay)")
    void endAll(long unit, LocalDate lastDay);
}
