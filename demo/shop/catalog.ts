/** A product. Prices come only from here, on the server, never from the browser. */
export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  /** A decimal string in the currency of the provider. */
  readonly unitAmount: string;
}

export const CATALOG: readonly Product[] = [
  {
    sku: 'dune-mug',
    name: 'Dune mug',
    description: 'Hand-thrown stoneware, 300 ml, glazed inside only.',
    unitAmount: '18.50',
  },
  {
    sku: 'harbor-kettle',
    name: 'Harbor kettle',
    description: 'Enameled steel, 1.2 liters, for any stove.',
    unitAmount: '46.00',
  },
  {
    sku: 'slow-dripper',
    name: 'Slow dripper',
    description: 'Porcelain pour-over for two cups, with 20 filters.',
    unitAmount: '24.00',
  },
  {
    sku: 'oak-tray',
    name: 'Oak tray',
    description: 'Solid oak, oiled, 42 by 28 cm, with turned-up ends.',
    unitAmount: '38.00',
  },
  {
    sku: 'linen-towel',
    name: 'Linen towel',
    description: 'Washed Baltic linen, 50 by 70 cm, softer each year.',
    unitAmount: '14.25',
  },
  {
    sku: 'evening-candle',
    name: 'Evening candle',
    description: 'Pure beeswax, burns for about 40 hours.',
    unitAmount: '9.75',
  },
];

export function findProduct(sku: string): Product | undefined {
  return CATALOG.find((product) => product.sku === sku);
}
