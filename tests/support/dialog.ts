/**
 * jsdom has the dialog element but not its two methods. These open and close it; that the rest of the page is inert meanwhile is for the
 * browser stories.
 */
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
