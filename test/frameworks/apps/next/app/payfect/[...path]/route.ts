import { getShop } from '../../../lib/payfect';

const handle = (request: Request) => getShop().proxy(request);

export { handle as GET, handle as HEAD, handle as POST, handle as OPTIONS };
