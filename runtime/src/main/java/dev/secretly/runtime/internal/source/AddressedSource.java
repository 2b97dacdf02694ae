package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that an address names. It is opened when it is first asked, so that it costs nothing if it is not. */
public final class AddressedSource implements Source {

    private final Origin origin;
    private final OpenedAddress address;
    private @Nullable Source opened;

    /**
     * Creates a source.
     *
     * @param address an address such as {@code aws-secretsmanager:boards/prod}
     * @param where where it is from, as messages show it if they cannot show the address
     * @param libraries where the library that opens it belongs, such as the program
     */
    public AddressedSource(String address, String where, String libraries) {
        this(new OpenedAddress(address, where, libraries));
    }

    private AddressedSource(OpenedAddress address) {
        this(new StoreOrigin(address), address);
    }

    private AddressedSource(Origin origin, OpenedAddress address) {
        this.origin = origin;
        this.address = address;
    }

    @Override
    public AddressedSource unread() {
        return new AddressedSource(origin, address);
    }

    @Override
    public AddressedSource copy() {
        return new AddressedSource(address.copy());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        try {
            return opened(context).answer(open, context);
        } catch (UnreadableException unreadable) {
            return SourceReply.unreadable(unreadable.faults());
        }
    }

    @Override
    public synchronized void close() {
        address.close();
        opened = null;
    }

    private synchronized Source opened(SearchContext context) throws UnreadableException {
        if (opened == null) {
            opened = address.open(origin, context.session().surroundings());
        }
        return opened;
    }
}
