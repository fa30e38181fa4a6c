package vn.thonbao.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import vn.thonbao.platform.CannotStart;

/** Why the program could not start, for somebody without an IT department. */
final class Refusal {

    private Refusal() {}

    static void explain(RuntimeException fault, PrintWriter to) {
        var known = CannotStart.in(fault).map(CannotStart::words).or(() -> portInUse(fault));
        known.ifPresentOrElse(to::println, () -> {
            to.println(
                    "Chương trình không khởi động được vì một lỗi chưa rõ. Xin gửi các dòng dưới đây cho người hỗ trợ.");
            fault.printStackTrace(to);
        });
    }

    private static Optional<String> portInUse(RuntimeException fault) {
        return Stream.iterate(Optional.<Throwable>of(fault), Optional::isPresent, f -> f.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(PortInUseException.class::isInstance)
                .map(taken -> "Cổng " + ((PortInUseException) taken).getPort()
                        + " đang có chương trình khác dùng. Xin tắt chương trình đó, hoặc đặt THONBAO_PORT sang số khác"
                        + " (ví dụ THONBAO_PORT=8081), rồi chạy lại.")
                .findFirst();
    }
}
