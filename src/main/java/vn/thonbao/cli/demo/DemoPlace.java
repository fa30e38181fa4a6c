package vn.thonbao.cli.demo;

import java.util.List;

/**
 * The offices of the demo, which between them run all campaigns. Their units, heads and talks are those of {@code demo/<folder>/}.
 */
enum DemoPlace {
    AN_HAI(
            "an-hai",
            List.of("an-hai-2025"),
            "tổ trưởng",
            new Officer("lan", "Phạm Thị Lan", "chị Lan", "0225 000 001")),

    /** Two at once; the older plan first. */
    NGUYEN_LUONG_BANG(
            "nguyen-luong-bang",
            List.of("nguyen-luong-bang-khen-thuong-2025", "nguyen-luong-bang-2025"),
            "trưởng thôn",
            new Officer("hanh", "Nguyễn Thị Hạnh", "chị Hạnh", "0225 000 002")),

    GIA_LOC(
            "gia-loc",
            List.of("gia-loc-2025"),
            "trưởng thôn",
            new Officer("thinh", "Vũ Đức Thịnh", "anh Thịnh", "0225 000 003")),

    DUONG_KINH(
            "duong-kinh",
            List.of("duong-kinh-2025"),
            "công chức phường",
            new Officer("hang", "Lê Thu Hằng", "chị Hằng", "0225 000 004"));

    /** @param called as heads know this officer */
    record Officer(String username, String name, String called, String phone) {}

    private final String folder;
    private final List<String> campaigns;
    private final String headsRole;
    private final Officer officer;

    DemoPlace(String folder, List<String> campaigns, String headsRole, Officer officer) {
        this.folder = folder;
        this.campaigns = campaigns;
        this.headsRole = headsRole;
        this.officer = officer;
    }

    String folder() {
        return folder;
    }

    List<String> campaigns() {
        return campaigns;
    }

    String headsRole() {
        return headsRole;
    }

    Officer officer() {
        return officer;
    }
}
