import 'payfect-checkout/define';

const checkout = document.createElement('payfect-checkout');
// wrong: not a record of strings
checkout.headers = 7;
// wrong: there is no such target
checkout.target = '_top';
// wrong: the detail has no such member
checkout.addEventListener('complete', ({ detail }) => detail.sesion);
// wrong: only the element sets the phase
checkout.phase = 'open';
