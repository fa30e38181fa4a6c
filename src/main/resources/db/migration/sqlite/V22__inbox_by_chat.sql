-- What a chat said last, the one program that writes here knows by itself: this index was written at every message, each time on
-- another page, and read once after a start.
DROP INDEX inbox_chat;
