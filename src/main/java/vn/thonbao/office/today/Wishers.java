package vn.thonbao.office.today;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.Wish;

/** What heads of this agency ask for, each to be answered with one tap. */
@Component
class Wishers {

    /** @param what "xin lùi hạn", {@code yes} the words of the button that agrees */
    record Asked(
            long id,
            String edition,
            Contact person,
            String unit,
            String period,
            String what,
            String words,
            String at,
            String yes,
            String no) {}

    private final HeadsWishes wishes;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Moments moments;
    private final Words words;

    Wishers(HeadsWishes wishes, Directory directory, CampaignDesk campaigns, Moments moments, Words words) {
        this.wishes = wishes;
        this.directory = directory;
        this.campaigns = campaigns;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<Asked> of(AgencyId agency) {
        return wishes.open(agency).stream().map(this::asked).toList();
    }

    private Asked asked(Wish wish) {
        var kind = wish.kind().name();
        var until =
                wishes.proposed(wish).map(Deadline::sendBy).map(moments::full).orElse("");
        return new Asked(
                wish.id(),
                wish.edition(),
                Contact.of(directory.person(wish.person()), ""),
                directory.unit(wish.unit()).name(),
                campaigns.period(wish.period()).label(),
                words.text("wish." + kind),
                wish.words(),
                moments.brief(wish.at()),
                words.text("wish.yes." + kind, until),
                words.text("wish.no." + kind));
    }

    @Transactional
    public boolean answer(SignedIn me, long wish, String edition, boolean granted) {
        return granted
                ? wishes.grant(me.agency(), wish, edition, me.getDisplayName(), moments.now())
                : wishes.refuse(me.agency(), wish, edition, me.getDisplayName(), moments.now());
    }
}
