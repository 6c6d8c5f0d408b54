// Products, prices, and the line items built from them. It knows no checkout. Amounts are decimal strings.
import { randomUUID } from 'node:crypto';
import { formatDecimal, multiplyDecimal } from '../../decimal.js';
import { invalidFields } from './api-error.js';
import type { Merchant } from './merchants.js';
import type { InvoiceItemRequest, PriceRequest, ProductRequest } from './request-schemas.js';

export interface Product {
  readonly id: string;
  readonly merchantId: string;
  readonly name: string;
  readonly description: string | null;
  readonly images: readonly string[];
}

export interface Price {
  readonly id: string;
  readonly product: Product;
  readonly currency: string;
  readonly unitAmount: string;
}

export interface InvoiceItem {
  readonly id: string;
  readonly price: Price;
  readonly quantity: number;
  readonly amount: string;
}

export class Catalog {
  readonly #products = new Map<string, Product>();
  readonly #prices = new Map<string, Price>();

  createProduct(merchant: Merchant, { name, description, images }: ProductRequest): Product {
    const product = { id: randomUUID(), merchantId: merchant.id, name, description, images };
    this.#products.set(product.id, product);
    return product;
  }

  /** @throws {ApiError} 400 for `product` if the merchant has no product with that id. */
  createPrice(merchant: Merchant, request: PriceRequest): Price {
    const product = this.#products.get(request.product);
    if (product?.merchantId !== merchant.id) throw unknownReference(['product'], request.product);
    return this.#addPrice(product, request);
  }

  /** @throws {ApiError} 400 for the item's `price` if the merchant has no price with that id. */
  resolveItems(merchant: Merchant, requests: readonly InvoiceItemRequest[]): readonly InvoiceItem[] {
    return requests.map((request, index) => {
      const price = this.#resolvePrice(merchant, request, index);
      const amount = multiplyDecimal(price.unitAmount, request.quantity);
      return { id: randomUUID(), price, quantity: request.quantity, amount };
    });
  }

  #resolvePrice(merchant: Merchant, { price: id, price_data: data }: InvoiceItemRequest, index: number): Price {
    if (data) return this.#addPrice(this.createProduct(merchant, data.product_data), data);
    const price = this.#prices.get(id ?? '');
    if (price?.product.merchantId !== merchant.id) throw unknownReference(['invoice_items', index, 'price'], id ?? '');
    return price;
  }

  #addPrice(product: Product, { currency, unit_amount }: { currency: string; unit_amount: string }): Price {
    const price = { id: randomUUID(), product, currency, unitAmount: formatDecimal(unit_amount) };
    this.#prices.set(price.id, price);
    return price;
  }
}

function unknownReference(path: readonly unknown[], id: string) {
  return invalidFields([{ path, message: `Invalid pk "${id}" - object does not exist.` }]);
}
