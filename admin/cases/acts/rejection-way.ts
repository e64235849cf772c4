/** The two ways to a rejection: at once, or announced first (L. 241/1990 art. 10-bis). */
export type RejectionWay = 'reject' | 'sendRejectionNotice';
