package vn.thonbao.understanding;

/** What kind of yes-or-no question is open; it decides what "không" means (docs/understanding.md). */
public enum Question {
    /** "… đúng chưa ạ?": figures are shown. */
    IS_IT_RIGHT,
    /** "… gửi luôn nhé?" */
    SHALL_WE,
    /** "… không có X, đúng không ạ?": a bare "không" says nothing. */
    IS_THERE_NONE,
    /** "Sửa A thành B, đúng không ạ?" */
    CHANGE_IT,
    /** "Giữ nguyên hay sửa?": yes = the first. */
    KEEP_OR_CHANGE,
    /** "… có … không?" */
    IS_THERE
}
