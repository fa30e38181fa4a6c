package vn.thonbao.directory;

/**
 * A commune or another body that collects reports.
 *
 * @param kind xã, phường, đặc khu, quận, thành phố: as it is written before the name
 * @param office who the messages come from ("Phòng Văn hóa - Xã hội")
 * @param officer whom a head may call ("chị Lan"), and on which number
 */
public record Agency(AgencyId id, String kind, String name, String office, String officer, String officerPhone) {

    public String fullName() {
        return kind + " " + name;
    }
}
