package dev.secretly.tools.export;

import dev.secretly.runtime.internal.address.AddressText;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreExport;
import dev.secretly.schema.type.SecretSchema;

/** A format that the library of a store writes. */
record StoreFormat(StoreExport export) implements ExportFormat {

    @Override
    public String name() {
        return export.format();
    }

    @Override
    public String text(DeployedProgram deployment) throws ExportException {
        String address = deployment
                .address()
                .orElseThrow(
                        () -> new ExportException("--to " + name() + " needs --address: one of " + export.addresses()));
        try {
            return export.export(
                    new StoreAddress(AddressText.parse(address)),
                    new StoreContext(Surroundings.ofProcess()),
                    deployment.secrets().stream().map(SecretSchema::declared).toList());
        } catch (UnreadableException invalid) {
            Fault fault = invalid.faults().get(0);
            throw new ExportException("--address is " + fault.detail() + "; " + fault.remedy());
        } catch (StoreException refused) {
            throw new ExportException("--address is " + refused.problem() + "; " + refused.remedy());
        }
    }
}
