package org.hiroba.web.rest.platform;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.Image;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.media.Images;

/** Uploads of images, as the request's plain body. They are attached to content by naming their id when posting. */
@Path("images")
public final class ImagesResource {
    private final Images images;

    ImagesResource(Images images) {
        this.images = images;
    }

    /** @param path where the image is, and with {@code /thumbnail} behind it a small one */
    public record ImageJson(ImageId id, int width, int height, String description, String path) {}

    @POST
    @Consumes({"image/*", "application/octet-stream"})
    public ImageJson uploadImage(
            @Context Caller caller,
            @QueryParam("description") @DefaultValue("") String description,
            InputStream body) {
        Image image = images.upload(caller, body, description);
        return new ImageJson(
                image.id(), image.width(), image.height(), image.description(), "/media/" + image.id());
    }

    /** Makes an own upload visible to the whole company. */
    @PUT
    @Path("{image: \\d+}/published")
    public void publishImage(@Context Caller caller, @PathParam("image") ImageId image) {
        images.publish(caller, image);
    }
}
