package app;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.rotation.Live;
import java.util.Arrays;

/** Loads each type in each way, and prints what it got. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Everything all = EverythingSecrets.load();
        System.out.println(all.toString().replaceAll("\\[[BC]@[0-9a-f]+", "[array"));
        System.out.println(Arrays.toString(all.bytes()) + " " + all.characters().length + " " + all.token().reveal().length());
        System.out.println(ServiceSecrets.load());
        Handler handler = new Handler();
        HandlerSecrets.inject(handler);
        System.out.println(handler);
        try (Secrets secrets = Secrets.builder().store("fixture:values").build()) {
            System.out.println(FromStoreSecrets.load(secrets));
            try (Live<FromStore> live = Live.builder(FromStoreSecrets::load).secrets(secrets).start()) {
                System.out.println(live.get());
            }
        }
        try (Secrets secrets = Secrets.builder().store("fixture:down").build()) {
            FromStoreSecrets.load(secrets);
        } catch (SecretsException failed) {
            System.out.println(failed.problems().size() + " " + failed.problems().get(0).kind());
        }
    }
}
