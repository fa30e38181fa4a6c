package vn.thonbao.directory;

import java.util.Optional;

/**
 * @param name in full ("Nguyễn Văn Hùng")
 * @param addressForm how the bot speaks to this person ("bác", "chị")
 */
public record Person(PersonId id, AgencyId agency, String name, String addressForm, Optional<String> phone) {

    /** "bác Hùng": the form of address and the given name, which stands last. */
    public String you() {
        return addressForm + " " + name.substring(name.lastIndexOf(' ') + 1);
    }
}
