package vn.thonbao.channel;

import java.net.URI;

/** A channel that lives by a permission which an administrator gives in the channel's own pages, and may have to give again. */
public interface Consent {

    String channel();

    /** As people call it. */
    String title();

    /** What the channel's console wants to know beside the address that people come back to. */
    String challenge();

    /**
     * Where the administrator says yes.
     *
     * @param back our page that the channel then opens with {@code code} and {@code state}
     * @param state comes back unchanged: else the answer is not to our question
     */
    URI page(URI back, String state);

    /** @return whether the permission is stored and works */
    boolean given(String code);
}
