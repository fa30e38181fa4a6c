package vn.thonbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class RefusalTest {

    @Test
    void namesTheSettingThatCannotBeReadButNotItsValue() {
        var said = new StringWriter();
        var fault = new InvalidConfigurationPropertyValueException("server.port", "tám nghìn", "no number");

        Refusal.explain(new IllegalStateException(fault), new PrintWriter(said, true));

        assertThat(said.toString().strip())
                .isEqualTo("Không hiểu giá trị của THONBAO_PORT."
                        + " Xin xem lời giải thích trong .env.example, sửa lại rồi chạy lại.");
    }
}
