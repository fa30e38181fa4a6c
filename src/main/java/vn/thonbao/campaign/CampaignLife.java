package vn.thonbao.campaign;

/** Whether a campaign takes figures. Every move leaves who, when and why ({@link CampaignLives}). */
public enum CampaignLife {
    RUNNING,
    /** Heads send no more figures, nobody is reminded, no period opens; everything that was reported stays. */
    CLOSED,
    /** Closed, and out of the lists people choose from. */
    PUT_AWAY;

    public boolean canBecome(CampaignLife next) {
        return switch (this) {
            case RUNNING -> next == CLOSED;
            case CLOSED -> next == RUNNING || next == PUT_AWAY;
            case PUT_AWAY -> next == CLOSED;
        };
    }
}
