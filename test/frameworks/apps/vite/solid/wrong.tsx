import type {} from 'payfect-checkout/types/solid';

export const uses = () => [
  // wrong: not a record of strings
  <payfect-checkout prop:headers={7} />,
  // wrong: there is no such target
  <payfect-checkout target="_top" />,
  // wrong: the detail has no such member
  <payfect-checkout on:complete={(event) => console.log(event.detail.sesion)} />,
];
