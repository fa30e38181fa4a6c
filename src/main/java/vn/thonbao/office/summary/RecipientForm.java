package vn.thonbao.office.summary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * @param addressForm how the bot speaks to this person
 * @param phone may be empty
 * @param hour of the day, 0 to 23
 */
record RecipientForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 20) String addressForm,
        @Pattern(regexp = "| *\\+?[0-9][0-9 .\\-]{7,19}") String phone,
        DayOfWeek day,
        int hour) {

    static final List<String> FORMS_OF_ADDRESS = List.of("đồng chí", "anh", "chị", "ông", "bà", "chú", "cô");

    static final RecipientForm EMPTY = new RecipientForm("", "đồng chí", "", DayOfWeek.MONDAY, 7);

    Optional<String> phoneGiven() {
        return Optional.of(phone.strip()).filter(p -> !p.isEmpty());
    }
}
