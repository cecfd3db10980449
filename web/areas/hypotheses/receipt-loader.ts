/** What the dialog of a receipt asks for. */
export { getReceipt } from '../../api/receipts.ts';
