const prices = { lamp: 24.5, desk: 210, chair: 49.9 };

export function listPrice(sku) {
  if (!(sku in prices)) {
    const error = new Error(`There is no price for ${sku}`);
    error.name = 'UnknownItem';
    throw error;
  }
  return prices[sku];
}

export const discount = (count) => (count >= 4 ? 0.1 : 0);
