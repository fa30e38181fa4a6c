package vn.thonbao.platform.database;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import vn.thonbao.platform.CannotStart;

/** Brings the tables up to date, and stops before it harms tables it does not know. */
final class Migration {
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migration() {}

    static void run(Flyway flyway) {
        var newer = Arrays.stream(flyway.info().all()).filter(m -> FUTURE.contains(m.getState()));
        newer.findFirst().ifPresent(m -> {
            throw new CannotStart(
                    "Cơ sở dữ liệu thuộc một bản Thôn Báo mới hơn (bước %s). Hãy chạy bản mới hơn, hoặc dùng bản sao lưu cũ."
                            .formatted(m.getVersion()));
        });
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new CannotStart(
                    "Các bảng trong cơ sở dữ liệu không khớp với chương trình. Hãy dùng đúng bản Thôn Báo đã tạo ra nó, hoặc khôi phục bản sao lưu.",
                    e);
        }
    }
}
