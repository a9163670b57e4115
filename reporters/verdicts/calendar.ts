// Days as `2026-11-27`, in UTC: what a waiver is dated with.

const DAY = 24 * 60 * 60 * 1000;

/** The day of a moment. @param moment an ISO time, or milliseconds since 1970 */
export const dayOf = (moment: string | number) => new Date(moment).toISOString().slice(0, 10);

/** How many days later the second one is; negative if it is earlier. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const dayAfter = (day: string, days: number) => dayOf(Date.parse(day) + days * DAY);
