package vn.thonbao.platform.database;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The rooms that keep something in the database, without a web server. No stereotype on purpose: the program's own scan must
 * not find it.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "vn.thonbao")
@ConfigurationPropertiesScan("vn.thonbao.platform")
@ComponentScan({
    "vn.thonbao.platform",
    "vn.thonbao.directory",
    "vn.thonbao.campaign",
    "vn.thonbao.submission",
    "vn.thonbao.review",
    "vn.thonbao.reminder",
    "vn.thonbao.difficulty",
    "vn.thonbao.summary",
    "vn.thonbao.award",
    "vn.thonbao.workbook",
    "vn.thonbao.announcement",
    "vn.thonbao.channel"
})
final class DatabaseRooms {}
