package vn.thonbao.office.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.thonbao.campaign.CampaignCopies;

/** A copy of a campaign as an officer types it. @param planDate as a browser writes a day; may be empty */
record CopyForm(
        int years, String code, String title, String shortTitle, String planNumber, String planDate, boolean targets) {

    static final int MOST_YEARS = 5;

    static CopyForm of(CampaignCopies.Wish wish) {
        return new CopyForm(
                wish.years(),
                wish.code(),
                wish.title(),
                wish.shortTitle(),
                wish.planNumber().orElse(""),
                wish.planDate().map(LocalDate::toString).orElse(""),
                wish.targets());
    }

    CampaignCopies.Wish wish() {
        return new CampaignCopies.Wish(
                code.strip(),
                title.strip(),
                shortTitle.strip(),
                Optional.of(planNumber.strip()).filter(number -> !number.isEmpty()),
                day(),
                years,
                targets);
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(planDate.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
