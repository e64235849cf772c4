import { defineEntity, p } from '@mikro-orm/core';

/** Last protocol number given in each year; numbers have no gaps and start again on 1 January. */
const ProtocolRegisterSchema = defineEntity({
  name: 'ProtocolRegister',
  tableName: 'protocol_register',
  properties: { year: p.integer().primary(), last: p.integer() },
});
export class ProtocolRegister extends ProtocolRegisterSchema.class {}
ProtocolRegisterSchema.setClass(ProtocolRegister);
