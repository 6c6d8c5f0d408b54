/** What the shopper typed, by the names of the `select` route; only what was asked for. */
export interface Customer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Readonly<Record<string, string>>;
}

const ADDRESS = 'address.';

/** Reads the form of `customerView`: fields named `address.…` make up the address. Empty ones are left out. */
export function customerFrom(form: HTMLFormElement): Customer {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  const address = filled.filter(([name]) => name.startsWith(ADDRESS));
  return {
    ...Object.fromEntries(filled.filter(([name]) => !name.startsWith(ADDRESS))),
    ...(address.length > 0 && {
      address: Object.fromEntries(address.map(([name, value]) => [name.slice(ADDRESS.length), value])),
    }),
  };
}
