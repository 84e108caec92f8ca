/** The rules of the whole house: arrows between modules and packages, bans, names. Each rule says why it is there. */
package dk.almendata.house;
