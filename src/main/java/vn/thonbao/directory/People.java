package vn.thonbao.directory;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface People extends CrudRepository<PersonRow, Long> {
    List<PersonRow> findByAgencyIdOrderById(long agency);
}
