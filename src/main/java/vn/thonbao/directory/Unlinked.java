package vn.thonbao.directory;

/** An officer took a chat away from its person: a stranger's from now on. Published inside that transaction. */
public record Unlinked(ChatAddress chat) {}
