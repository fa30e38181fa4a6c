package vn.thonbao.directory;

/** An officer who signs in to the office. */
public record Account(
        AccountId id, AgencyId agency, String username, String displayName, Role role, String passwordHash) {

    public enum Role {
        ADMINISTRATOR,
        OFFICER,
        LEADER
    }
}
