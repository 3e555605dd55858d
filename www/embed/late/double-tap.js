/** A second tap sooner than this, in milliseconds, belongs to the same double tap: as in src/ui/tap.rs. */
export const DOUBLE_TAP = 400;
