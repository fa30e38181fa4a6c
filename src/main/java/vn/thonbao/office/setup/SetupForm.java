package vn.thonbao.office.setup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;

/**
 * What the first run asks for.
 *
 * @param campaign the code of a campaign file
 * @param officer whom heads may call, as it is said ("chị Lan")
 * @param password at least ten characters; BCrypt reads no more than 72 bytes
 */
record SetupForm(
        String code,
        @NotBlank String campaign,
        @NotBlank @Size(max = 100) String officer,
        @Pattern(regexp = "\\+?[0-9][0-9 .]{7,17}") String phone,
        @Pattern(regexp = "[A-Za-z0-9._-]{2,40}") String username,
        @Size(min = 10) String password,
        String again) {

    static final SetupForm EMPTY = new SetupForm("", "", "", "", "", "", "");

    @AssertTrue
    public boolean isSame() {
        return password.equals(again);
    }

    @AssertTrue
    public boolean isShortEnough() {
        return password.getBytes(StandardCharsets.UTF_8).length <= 72;
    }
}
