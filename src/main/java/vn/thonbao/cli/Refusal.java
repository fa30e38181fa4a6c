package vn.thonbao.cli;

import org.springframework.boot.web.server.PortInUseException;
import vn.thonbao.platform.CannotStart;

/** Why the program could not start, for somebody without an IT department. */
final class Refusal {

    private Refusal() {}

    static String words(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known.words();
            }
            if (cause instanceof PortInUseException taken) {
                return "Cổng " + taken.getPort() + " đang có chương trình khác dùng. Tắt chương trình đó, hoặc đặt"
                        + " THONBAO_PORT sang số khác (ví dụ THONBAO_PORT=8081), rồi chạy lại.";
            }
        }
        return "Chương trình không khởi động được: " + root(fault);
    }

    private static Throwable root(Throwable fault) {
        var deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
