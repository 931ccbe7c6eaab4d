/** The number that the sandbox's carrier gives a parcel: the order's own, as it stands on a label. */
export function trackingOf(order_id: string): string {
  return `VT${order_id
    .replace(/^[a-z]+_/, '')
    .toUpperCase()
    .padStart(10, '0')}`;
}
