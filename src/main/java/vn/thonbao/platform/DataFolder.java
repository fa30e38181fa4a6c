package vn.thonbao.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder where everything is kept that must survive a restart. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * Makes the folder if there is none, and tries whether it can be written.
     *
     * @throws CannotStart if it cannot: better no start than figures that are nowhere
     */
    public static Path ready(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place);
            Files.delete(Files.createTempFile(place, "thu-ghi", ".tmp"));
            return place;
        } catch (IOException e) {
            throw new CannotStart(
                    fileOnTheWay(place)
                            .map(file ->
                                    "Không dùng được thư mục dữ liệu %s vì %s là một tệp. Hãy đổi THONBAO_DATA sang một thư mục."
                                            .formatted(place, file))
                            .orElse(
                                    "Không ghi được vào thư mục dữ liệu %s. Hãy kiểm tra quyền ghi và chỗ trống, hoặc đổi THONBAO_DATA."
                                            .formatted(place)),
                    e);
        }
    }

    private static Optional<Path> fileOnTheWay(Path place) {
        return Stream.iterate(Optional.of(place), Optional::isPresent, p -> p.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(p -> Files.exists(p) && !Files.isDirectory(p))
                .findFirst();
    }
}
