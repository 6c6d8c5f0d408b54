import type {} from 'payfect-checkout/types/react';
import { PayfectCheckout } from 'payfect-checkout/react';

export const uses = () => [
  // wrong: not a record of strings
  <PayfectCheckout headers={7} />,
  // wrong: there is no such target
  <PayfectCheckout target="_top" />,
  // wrong: the detail has no such member
  <PayfectCheckout onComplete={({ detail }) => console.log(detail.sesion)} />,
  // wrong: the tag's headers are not a number either
  <payfect-checkout headers={7} />,
];
