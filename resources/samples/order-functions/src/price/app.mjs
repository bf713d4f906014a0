// Prices an order: each item by its list price, less what many of a kind save.
import { listPrice, discount } from './rates.mjs';

export const handler = async (event, context) => {
  const lines = event.items.map(({ sku, count }) => ({ sku, sum: listPrice(sku) * count * (1 - discount(count)) }));
  const total = Number(lines.reduce((sum, line) => sum + line.sum, 0).toFixed(2));
  console.log(`${event.customer}: ${lines.length} lines, ${total} ${process.env.CURRENCY}, request ${context.awsRequestId}`);
  return { total, currency: process.env.CURRENCY, lines };
};
