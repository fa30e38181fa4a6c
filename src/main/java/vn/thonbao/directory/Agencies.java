package vn.thonbao.directory;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface Agencies extends ListCrudRepository<AgencyRow, Long> {
    List<AgencyRow> findAllByOrderById();
}
