package vn.thonbao.platform.files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thonbao.platform.DataFolder;
import vn.thonbao.platform.Settings;

@Configuration
class FileConfiguration {

    @Bean
    FileStore fileStore(Settings settings) {
        var folder = DataFolder.ready(settings.data()).resolve("files");
        return new FileStore(folder, settings.largestFile().toBytes());
    }
}
