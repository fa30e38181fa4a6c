package vn.thonbao.office.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * @param addressForm how the bot speaks to this person
 * @param phone may be empty; digits as people part them, and a leading +
 */
record PersonForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 20) String addressForm,
        @Pattern(regexp = "|" + PHONE) String phone,
        @NotBlank @Size(max = 50) String role) {

    static final String PHONE = " *\\+?[0-9][0-9 .\\-]{7,19}";

    static final List<String> FORMS_OF_ADDRESS = List.of("bác", "anh", "chị", "ông", "bà", "chú", "cô");

    static final PersonForm EMPTY = new PersonForm("", "bác", "", "tổ trưởng");

    Optional<String> phoneGiven() {
        return Optional.of(phone.strip()).filter(p -> !p.isEmpty());
    }
}
