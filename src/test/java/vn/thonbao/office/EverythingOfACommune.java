package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.AnnouncementFiles;
import vn.thonbao.announcement.Audience;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.channel.Content;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.json.Json;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.Wish;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.summary.Recipients;

/** Fills a commune with one thing of every kind that has a page: what is private in them is the one word. */
record EverythingOfACommune(ApplicationContext rooms, SmallCommune there, String secret) {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /** @param photo one that is stored, so that its bytes could be shown */
    Map<String, Long> ids(Attachment photo) {
        var directory = rooms.getBean(Directory.class);
        directory.appoint(there.hung, there.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.changePerson(there.hung, secret, "bác", Optional.of("0900 123 999"));
        var hung = directory.person(there.hung);
        var ids = new HashMap<String, Long>();
        ids.put("/units/", there.first.id().value());
        ids.put("/entry/", there.first.id().value());
        ids.put("/people/", there.hung.value());
        ids.put("/agreements/", there.agency.value());
        ids.put("/calls/", call());
        report(ids, photo);
        award(ids, hung, photo);
        announcement(ids);
        asked(ids, hung);
        ids.put("/chats/", chat(directory, hung));
        ids.put("/messages/", messageSetAside());
        var upload = upload();
        ids.put("/uploads/", upload);
        ids.put("/history/", upload);
        return ids;
    }

    private long call() {
        var reviews = rooms.getBean(ReviewDesk.class);
        reviews.requestCall(there.agency, there.hung, Optional.empty(), secret, SmallCommune.MORNING);
        return reviews.openCalls(there.agency).get(0).id();
    }

    private void report(Map<String, Long> ids, Attachment photo) {
        there.sendAll("85", SmallCommune.MORNING);
        var enclosures = rooms.getBean(Enclosures.class);
        enclosures.attach(
                there.period,
                there.first,
                photo.field(),
                photo.sha256(),
                photo.kind(),
                photo.mediaType(),
                photo.size(),
                secret,
                there.head,
                SmallCommune.MORNING);
        var report = rooms.getBean(SubmissionDesk.class)
                .find(there.period, there.first.id())
                .orElseThrow();
        ids.put("/reports/", report.id().value());
        ids.put(
                "/reports/{id}/files/",
                enclosures.attachments(report.id()).get(0).id());
        ids.put("/periods/", there.period.value());
        ids.put("/deadlines/", there.period.value());
        var period = rooms.getBean(CampaignDesk.class).period(there.period);
        ids.put("/campaigns/", period.campaign().value());
        ids.put("/targets/", there.owed.get(0).value());
        plan(ids, period.campaign());
    }

    /** What is being written for it, and what it was before. */
    private void plan(Map<String, Long> ids, CampaignId campaign) {
        var sheet = PlanSheet.of(SmallPlan.plan());
        var now = SmallCommune.MORNING;
        ids.put(
                "/plans/",
                rooms.getBean(PlanDrafts.class).begin(there.agency, Optional.of(campaign), sheet, secret, now));
        ids.put("/items/", 0L);
        ids.put("/checks/", 0L);
        ids.put(
                "/versions/",
                rooms.getBean(JdbcClient.class)
                        .sql("""
                                INSERT INTO plan_version (agency_id, campaign_id, text, replaced_by, replaced_at)
                                VALUES (?, ?, ?, ?, ?) RETURNING id""")
                        .params(there.agency.value(), campaign.value(), secret, secret)
                        .param(rooms.getBean(Moments.class).parameter(now))
                        .query(Long.class)
                        .single());
    }

    private void award(Map<String, Long> ids, Person hung, Attachment photo) {
        var awards = rooms.getBean(AwardDesk.class);
        var file =
                new AwardFile(0, "proposal.1", photo.sha256(), photo.kind(), photo.mediaType(), photo.size(), secret);
        var id = awards.propose(
                "every-address",
                hung,
                Optional.of(there.first.id()),
                new Award.Told("cá nhân", secret, "giấy khen", "hiến đất"),
                List.of(file),
                SmallCommune.MORNING);
        var award = awards.find(there.agency, id).orElseThrow();
        ids.put("/awards/", id);
        ids.put("/awards/{id}/files/", awards.files(award).get(0).id());
    }

    /** While nobody there has a chat: it is kept, and sent to nobody. */
    private void announcement(Map<String, Long> ids) {
        var desk = rooms.getBean(AnnouncementDesk.class);
        var news = new NewAnnouncement(
                "every-address", secret, Optional.empty(), new Audience(true, Set.of(), Set.of()), "tất cả", false, 3);
        var files = rooms.getBean(AnnouncementFiles.class);
        var picture = new ByteArrayInputStream(Base64.getDecoder().decode(PNG));
        assertThat(files.add(there.agency, news.token(), picture, secret + ".png", SmallCommune.MORNING))
                .isEmpty();
        ids.put(
                "/announcements/{id}/files/",
                files.of(there.agency, news.token()).get(0).id());
        var kept = desk.send(there.agency, news, there.officer.id(), "Lan", SmallCommune.MORNING)
                .orElseThrow();
        ids.put("/announcements/", kept.id());
        ids.put("/receipts/", desk.receipts(kept).get(0).id());
    }

    private void asked(Map<String, Long> ids, Person hung) {
        ids.put(
                "/difficulties/",
                rooms.getBean(DifficultyDesk.class)
                        .raise(hung, Optional.of(there.first.id()), secret, SmallCommune.MORNING));
        var wishes = rooms.getBean(HeadsWishes.class);
        wishes.ask(
                hung,
                there.first.id(),
                there.period,
                Wish.Kind.STAND_IN,
                secret,
                Optional.empty(),
                SmallCommune.MORNING);
        ids.put("/wishes/", wishes.open(there.agency).get(0).id());
        wishes.pause(there.agency, there.hung, LocalDate.of(2025, 1, 1), Optional.empty(), secret);
        ids.put("/quiet/", there.hung.value());
        assertThat(rooms.getBean(Recipients.class).set(there.agency, there.hung, DayOfWeek.MONDAY, 8, "Lan"))
                .isEmpty();
        ids.put("/recipients/", there.hung.value());
    }

    private long chat(Directory directory, Person hung) {
        directory.linkChat(hung, new ChatAddress("telegram", "", "every-address"), SmallCommune.MORNING);
        return rooms.getBean(KnownChats.class).of(there.hung).get(0).id();
    }

    /** Straight into its table: nobody handles it meanwhile. */
    private long messageSetAside() {
        return rooms.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO inbox (channel, bot, dedupe_key, chat_id, person_id, lane, content,
                         received_at, set_aside_at, reference)
                        VALUES ('telegram', '', 'every-address', 'every-address', ?, 'every-address', ?,
                         '2025-12-15T01:00:00.000Z', '2025-12-15T01:00:00.000Z', 'TB-1') RETURNING id""")
                .params(there.hung.value(), Json.write(Content.text(secret)))
                .query(Long.class)
                .single();
    }

    /** As it waits for an officer's yes; no need to be a real workbook. */
    private long upload() {
        return rooms.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO workbook_upload (agency_id, file_name, content, account_id, at, by_name, summary)
                        VALUES (?, ?, ?, ?, ?, 'Lan', '') RETURNING id""")
                .params(
                        there.agency.value(),
                        secret,
                        new byte[] {1},
                        there.officer.id().value())
                .param(rooms.getBean(Moments.class)
                        .parameter(rooms.getBean(Clock.class).instant()))
                .query(Long.class)
                .single();
    }
}
