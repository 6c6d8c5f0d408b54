import type {} from 'payfect-checkout/types/preact';

export const uses = () => [
  // wrong: not a record of strings
  <payfect-checkout headers={7} />,
  // wrong: there is no such target
  <payfect-checkout target="_top" />,
  // wrong: the detail has no such member
  <payfect-checkout oncomplete={(event) => console.log(event.detail.sesion)} />,
];
