import arrowLeft from 'bootstrap-italia/src/svg/it-arrow-left.svg?raw';
import arrowRight from 'bootstrap-italia/src/svg/it-arrow-right.svg?raw';
import burger from 'bootstrap-italia/src/svg/it-burger.svg?raw';
import calendar from 'bootstrap-italia/src/svg/it-calendar.svg?raw';
import camera from 'bootstrap-italia/src/svg/it-camera.svg?raw';
import check from 'bootstrap-italia/src/svg/it-check.svg?raw';
import checkCircle from 'bootstrap-italia/src/svg/it-check-circle.svg?raw';
import clip from 'bootstrap-italia/src/svg/it-clip.svg?raw';
import clock from 'bootstrap-italia/src/svg/it-clock.svg?raw';
import close from 'bootstrap-italia/src/svg/it-close.svg?raw';
import closeCircle from 'bootstrap-italia/src/svg/it-close-circle.svg?raw';
import deleteBin from 'bootstrap-italia/src/svg/it-delete.svg?raw';
import download from 'bootstrap-italia/src/svg/it-download.svg?raw';
import error from 'bootstrap-italia/src/svg/it-error.svg?raw';
import file from 'bootstrap-italia/src/svg/it-file.svg?raw';
import infoCircle from 'bootstrap-italia/src/svg/it-info-circle.svg?raw';
import list from 'bootstrap-italia/src/svg/it-list.svg?raw';
import locked from 'bootstrap-italia/src/svg/it-locked.svg?raw';
import mail from 'bootstrap-italia/src/svg/it-mail.svg?raw';
import mapMarker from 'bootstrap-italia/src/svg/it-map-marker.svg?raw';
import passwordHidden from 'bootstrap-italia/src/svg/it-password-invisible.svg?raw';
import passwordShown from 'bootstrap-italia/src/svg/it-password-visible.svg?raw';
import pencil from 'bootstrap-italia/src/svg/it-pencil.svg?raw';
import refresh from 'bootstrap-italia/src/svg/it-refresh.svg?raw';
import search from 'bootstrap-italia/src/svg/it-search.svg?raw';
import starFull from 'bootstrap-italia/src/svg/it-star-full.svg?raw';
import starOutline from 'bootstrap-italia/src/svg/it-star-outline.svg?raw';
import telephone from 'bootstrap-italia/src/svg/it-telephone.svg?raw';
import upload from 'bootstrap-italia/src/svg/it-upload.svg?raw';
import user from 'bootstrap-italia/src/svg/it-user.svg?raw';
import warningCircle from 'bootstrap-italia/src/svg/it-warning-circle.svg?raw';

/** The icons of Bootstrap Italia that the portal uses; the others stay out of the bundle. */
export const ICONS = {
  arrowLeft,
  arrowRight,
  burger,
  calendar,
  camera,
  check,
  checkCircle,
  clip,
  clock,
  close,
  closeCircle,
  deleteBin,
  download,
  error,
  file,
  infoCircle,
  list,
  locked,
  mail,
  mapMarker,
  passwordHidden,
  passwordShown,
  pencil,
  refresh,
  search,
  starFull,
  starOutline,
  telephone,
  upload,
  user,
  warningCircle,
} as const;
export type IconName = keyof typeof ICONS;
