package vn.thonbao.intake.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;

/** 60 units with 150 people: each has a head and a deputy, every other one a third; some were never linked or never agreed. */
class Commune {

    static final int UNITS = 60;

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô");

    private static final List<String> NAMES = List.of(
            "Văn Hùng",
            "Thị Mai",
            "Văn Dũng",
            "Thị Lan",
            "Đức Thắng",
            "Thị Hoa",
            "Văn Sơn",
            "Thị Hương",
            "Văn Minh",
            "Thị Nga",
            "Quang Vinh",
            "Thị Thủy",
            "Văn Toàn",
            "Thị Hạnh",
            "Văn Cường");

    record Unit(ReportingUnit unit, List<PersonId> people) {
        PersonId head() {
            return people.get(0);
        }
    }

    record Made(AgencyId agency, List<Unit> units, List<CampaignId> campaigns, List<PersonId> silent) {}

    private final Directory directory;
    private final CampaignDesk campaigns;

    Commune(Directory directory, CampaignDesk campaigns) {
        this.directory = directory;
        this.campaigns = campaigns;
    }

    @Transactional
    public Made made(Random random, Instant at) {
        var agency = directory.addAgency("phường", "An Hải", "Phòng Văn hóa - Xã hội", "chị Lan", "0225 000 123");
        var units = new ArrayList<Unit>();
        var silent = new ArrayList<PersonId>();
        var everybody = 0;
        for (int i = 1; i <= UNITS; i++) {
            var code = String.format("%02d", i);
            var unit = directory.unit(
                    directory.addUnit(agency, "tổ dân phố", "Tổ dân phố " + i, code, LocalDate.of(2024, 1, 1)));
            var people = new ArrayList<PersonId>();
            for (var role :
                    i % 2 == 0 ? List.of("tổ trưởng", "tổ phó", "bí thư chi bộ") : List.of("tổ trưởng", "tổ phó")) {
                var person = directory.addPerson(agency, name(everybody++), "bác", Optional.empty());
                directory.appoint(person, unit.id(), role, LocalDate.of(2024, 1, 1));
                people.add(person);
                if (!introduced(person, random, at)) {
                    silent.add(person);
                }
            }
            units.add(new Unit(unit, people));
        }
        var opened =
                Plans.all().stream().map(plan -> campaigns.open(agency, plan)).toList();
        return new Made(agency, units, opened, silent);
    }

    private static String name(int number) {
        return FAMILIES.get(number % FAMILIES.size()) + " " + NAMES.get(number / FAMILIES.size());
    }

    private boolean introduced(PersonId person, Random random, Instant at) {
        var agreed = random.nextInt(100) < 94;
        var linked = random.nextInt(100) < 92;
        if (agreed) {
            directory.recordConsent(person, true, "welcome/1", "webchat", at);
        }
        if (linked) {
            directory.linkChat(person, chat(person), at);
        }
        return agreed && linked;
    }

    static ChatAddress chat(PersonId person) {
        return new ChatAddress("webchat", "", "nam-" + person.value());
    }
}
