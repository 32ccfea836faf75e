/** A dialog that opens below the button that asked for it, within the same `DialogTrigger`. */
import type { ReactNode } from "react";
import { Dialog, Popover } from "react-aria-components";

interface PopoverDialogProps {
  readonly label: string;
  readonly popover: string | undefined;
  readonly dialog: string | undefined;
  readonly children: ReactNode;
}

/** @param popover, dialog  their classes */
export function PopoverDialog({ label, popover = "", dialog = "", children }: PopoverDialogProps): ReactNode {
  return (
    // The dialog bears the name; a popover without a role may bear none.
    <Popover className={popover} placement="bottom start" render={(props) => <div {...props} aria-labelledby={undefined} />}>
      <Dialog className={dialog} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
