/**
 * The ways in which one member's doings reach another, in the order in which a twin sets them free: pieces that others
 * take; prices and restocking; what others bought, rated, followed and showed to friends; live rooms; what the platform
 * has learned about videos; who sells and posts what.
 */
export const channels = ['stock', 'prices', 'popularity', 'rooms', 'learned', 'supply'] as const;
export type Channel = (typeof channels)[number];
