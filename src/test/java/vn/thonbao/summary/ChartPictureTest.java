package vn.thonbao.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thonbao.summary.Chart.Bar;
import vn.thonbao.summary.Chart.Part;
import vn.thonbao.summary.Chart.Shade;

/** The picture needs no font of the machine, and draws what it is told to the width it is told. */
class ChartPictureTest {

    private static final int RULER = 800;

    static List<Font> fonts() {
        return List.of(Lettering.PLAIN, Lettering.BOLD);
    }

    @ParameterizedTest
    @MethodSource("fonts")
    void everyVietnameseLetterIsThere(Font font) {
        assertThat(font.getFontName()).startsWith("Be Vietnam Pro");
        assertThat(font.canDisplayUpTo(letters())).isEqualTo(-1);
        assertThat(font.canDisplayUpTo("0123456789.,:;/%()–…·“”₫+-=≥≤")).isEqualTo(-1);
    }

    /** Each vowel with each mark and each tone, large and small, as one letter and as a letter with marks behind it. */
    private static String letters() {
        var vowels = List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y");
        var tones = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");
        var composed = vowels.stream()
                .flatMap(vowel -> tones.stream().map(tone -> Normalizer.normalize(vowel + tone, Normalizer.Form.NFC)))
                .collect(Collectors.joining());
        assertThat(composed.codePointCount(0, composed.length())).isEqualTo(vowels.size() * tones.size());
        return composed + composed.toUpperCase(Locale.ROOT) + "đĐ" + String.join("", tones);
    }

    @Test
    void drawsBarsAsLongAsTheirShares() throws IOException {
        var picture = picture(new Chart(
                "Tình hình báo cáo",
                "",
                List.of(),
                List.of(new Bar(
                        "", "", "", List.of(new Part(Shade.APPROVED, 0.5, "1"), new Part(Shade.MISSING, 0.5, ""))))));
        assertThat(picture.getWidth()).isEqualTo(ChartPicture.WIDTH);
        assertThat(picture.getHeight()).isBetween(150, 300);
        var row = row(picture, 0x1b7f4d);
        assertThat(count(picture, row, 0x1b7f4d)).isBetween(310L, 328L);
        assertThat(count(picture, row, 0xd3d9df)).isBetween(325L, 329L);
    }

    @Test
    void writesWordsAndCutsTheOneThatIsTooLong() throws IOException {
        var blank = picture(new Chart("", "", List.of(), List.of()));
        var brief = picture(new Chart("Xã Ủy Đồng Ngữ", "", List.of(), List.of()));
        var endless = picture(new Chart("Đường quê sáng, xanh, sạch, đẹp ".repeat(20), "", List.of(), List.of()));
        assertThat(ink(blank)).isZero();
        assertThat(ink(brief)).isGreaterThan(RULER);
        assertThat(IntStream.range(0, endless.getHeight())
                        .filter(y -> (endless.getRGB(ChartPicture.WIDTH - 20, y) & 0xffffff) != 0xffffff))
                .as("nothing runs over the margin")
                .isEmpty();
    }

    private static BufferedImage picture(Chart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ChartPicture.png(chart)));
    }

    private static long ink(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> (picture.getRGB(x, y) & 0xffffff) != 0xffffff)
                        .count())
                .sum();
    }

    private static int row(BufferedImage picture, int color) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> count(picture, y, color) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static long count(BufferedImage picture, int row, int color) {
        return IntStream.range(0, picture.getWidth())
                .filter(x -> (picture.getRGB(x, row) & 0xffffff) == color)
                .count();
    }
}
