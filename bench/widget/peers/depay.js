// DePay's payment dialog, for a stablecoin on two networks. Without a wallet in the browser it starts with the choice of one.
import DePayWidgets from '@depay/widgets';

const RECEIVER = '0x4e260bB2b25EC6F3A59B478fCDe5eD5B8D783B02';

await DePayWidgets.Payment({
  accept: [
    {
      blockchain: 'ethereum',
      amount: 70.75,
      token: '0xdAC17F958D2ee523a2206206994597C13D831ec7',
      receiver: RECEIVER,
    },
    {
      blockchain: 'polygon',
      amount: 70.75,
      token: '0xc2132D05D31c914a87C6611C10748AEb04B58e8F',
      receiver: RECEIVER,
    },
  ],
});
