package vn.thonbao.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import vn.thonbao.platform.CannotStart;

/** Why the program could not start, for somebody without an IT department. */
final class Refusal {

    private Refusal() {}

    static void explain(RuntimeException fault, PrintWriter to) {
        words(fault).ifPresentOrElse(to::println, () -> {
            to.println(
                    "Chương trình không khởi động được vì một lỗi chưa rõ. Xin gửi các dòng dưới đây cho người hỗ trợ.");
            fault.printStackTrace(to);
        });
    }

    private static Optional<String> words(RuntimeException fault) {
        return CannotStart.in(fault)
                .map(CannotStart::words)
                .or(() -> cause(fault, PortInUseException.class).map(taken -> portInUse(taken.getPort())))
                .or(() -> cause(fault, BindException.class)
                        .map(wrong -> notUnderstood(wrong.getName().toString())))
                .or(() -> cause(fault, InvalidConfigurationPropertyValueException.class)
                        .map(wrong -> notUnderstood(wrong.getName())));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, f -> f.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static String portInUse(int port) {
        return "Cổng " + port
                + " đang có chương trình khác dùng. Xin tắt chương trình đó, hoặc đặt THONBAO_PORT sang số khác"
                + " (ví dụ THONBAO_PORT=8081), rồi chạy lại.";
    }

    /** The value stays unsaid: it may be a password. */
    private static String notUnderstood(String setting) {
        var key = setting.equals("server.port")
                ? "THONBAO_PORT"
                : setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        return "Không hiểu giá trị của " + key + ". Xin xem lời giải thích trong .env.example, sửa lại rồi chạy lại.";
    }
}
